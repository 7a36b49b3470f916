import { CITY, KECAMATAN, KELURAHAN } from '#libs/domain/area';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';

class KelurahanDto {
  @ApiProperty({ example: '19.71.04.1006' })
  code!: string;

  @ApiProperty({ example: 'Asam' })
  name!: string;
}

class KecamatanDto extends KelurahanDto {
  @ApiProperty({ type: [KelurahanDto] })
  kelurahan!: readonly KelurahanDto[];
}

class AreasDto {
  @ApiProperty({ example: '19.71' })
  code!: string;

  @ApiProperty({ example: 'Kota Pangkalpinang' })
  name!: string;

  @ApiProperty({ type: [KecamatanDto] })
  kecamatan!: readonly KecamatanDto[];
}

@ApiTags('reference')
@Controller('api/v1/areas')
export class AreasController {
  @Get()
  @Describe('Wilayah kota', 'The areas of the city')
  @ApiOkResponse({ type: AreasDto })
  @Problems('UNAUTHENTICATED')
  areas(): AreasDto {
    return {
      ...CITY,
      kecamatan: KECAMATAN.map(({ code, name }) => ({
        code,
        name,
        kelurahan: KELURAHAN.filter((k) => k.kecamatan === code).map((k) => ({
          code: k.code,
          name: k.name,
        })),
      })),
    };
  }
}
