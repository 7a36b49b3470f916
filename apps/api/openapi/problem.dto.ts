import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorDto {
  @ApiProperty({ description: 'Dotted path into the body', example: 'persons.0.nik' })
  field!: string;

  @ApiProperty({ example: 'DIGITS_AS_NUMBER' })
  code!: string;

  @ApiProperty({ example: 'Send it as a text in quotes; a JSON number loses its last digits' })
  detail!: string;
}

/** RFC 9457. `code` is stable and meant for programs; `title` is for people. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:jejak:problem:invalid-input' })
  type!: string;

  @ApiProperty({ description: 'In the language of Accept-Language', example: 'Isian tidak sesuai' })
  title!: string;

  @ApiProperty({
    required: false,
    description: 'The title with what is particular to this time, where there is such',
    example: '9600 kg: apakah maksudnya 9,6 kg? Mungkin gram ditulis sebagai kilogram.',
  })
  detail?: string;

  @ApiProperty({ example: 400 })
  status!: number;

  @ApiProperty({ example: 'INVALID_INPUT' })
  code!: string;

  @ApiProperty({ required: false, description: 'The input at fault', example: 'persons.0.nik' })
  field?: string;

  @ApiProperty({
    selfRequired: false,
    type: 'object',
    additionalProperties: true,
    example: { actual: 17 },
  })
  params?: Record<string, string | number>;

  @ApiProperty({ required: false, type: [FieldErrorDto] })
  errors?: FieldErrorDto[];
}
