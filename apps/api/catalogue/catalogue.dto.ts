import type { FamilyState, SupportKind } from '#libs/domain/family';
import type { CommandDef, Field, Language } from '#libs/domain/kernel';
import { roleDef, type Role } from '#libs/identity';
import { ApiProperty } from '@nestjs/swagger';

/** One input of a form. */
export class CatalogueFieldDto {
  @ApiProperty({ example: 'weightKg' })
  name!: string;

  @ApiProperty({ example: 'decimal' })
  kind!: string;

  @ApiProperty({ example: 'Berat badan' })
  label!: string;

  @ApiProperty({ example: true })
  required!: boolean;

  @ApiProperty({ description: 'Kept encrypted; never put it into an address', example: false })
  personal!: boolean;

  @ApiProperty({ required: false, example: 'kg' })
  unit?: string;

  @ApiProperty({ required: false, example: 0.5 })
  min?: number;

  @ApiProperty({ required: false, example: 30 })
  max?: number;

  @ApiProperty({ required: false, example: 2 })
  decimals?: number;

  @ApiProperty({ required: false, type: [String], example: ['RUMAH', 'POSYANDU'] })
  choices?: readonly string[];

  @ApiProperty({
    required: false,
    type: [String],
    description: 'Of a question: the categories of persons whom it concerns',
    example: ['BADUTA', 'BALITA'],
  })
  concerns?: readonly string[];

  @ApiProperty({
    required: false,
    type: [String],
    description: 'Where nobody can be called not at risk while it is not answered',
    example: ['BADUTA'],
  })
  neededIn?: readonly string[];

  @ApiProperty({ required: false, description: 'An input that passes', example: 9.8 })
  example?: unknown;

  @ApiProperty({ required: false, type: () => [CatalogueFieldDto], description: 'Of a group' })
  fields?: readonly CatalogueFieldDto[];

  @ApiProperty({ required: false, type: () => CatalogueFieldDto, description: 'Of a list' })
  of?: CatalogueFieldDto;
}

export class CatalogueCommandDto {
  @ApiProperty({ example: 'CompleteHomeVisit' })
  name!: string;

  @ApiProperty({ description: 'Below /api/v1/families/{familyId}', example: 'home-visits' })
  path!: string;

  @ApiProperty({ example: 'Catat kunjungan' })
  title!: string;

  @ApiProperty({ example: 'visit' })
  permission!: string;

  @ApiProperty({ description: 'Whether your role may issue it', example: true })
  permitted!: boolean;

  @ApiProperty({ type: [CatalogueFieldDto] })
  fields!: readonly CatalogueFieldDto[];

  @ApiProperty({ type: [String], example: ['FAMILY_CLOSED'] })
  refusals!: readonly string[];
}

export class SupportKindDto {
  @ApiProperty({ example: 'PMT' })
  kind!: string;

  @ApiProperty({ example: 'Pemberian makanan tambahan' })
  title!: string;

  @ApiProperty({
    required: false,
    description: 'Its number in BKKBN’s list of support received',
    example: 7,
  })
  bkkbn?: number;

  @ApiProperty({ type: [CatalogueFieldDto], description: 'What is asked besides the kind' })
  fields!: readonly CatalogueFieldDto[];
}

export class RoleDto {
  @ApiProperty({ example: 'KADER_POSYANDU' })
  role!: string;

  @ApiProperty({ example: 'Kader posyandu' })
  title!: string;

  @ApiProperty({
    description: 'What kind of area an account of this role is given',
    type: [String],
    example: ['kelurahan'],
  })
  levels!: readonly string[];

  @ApiProperty({ enum: ['identified', 'beneficiaries', 'aggregate'], example: 'identified' })
  reads!: string;

  @ApiProperty({ type: [String], example: ['register', 'visit'] })
  permissions!: readonly string[];
}

export class CatalogueDto {
  @ApiProperty({ type: [CatalogueCommandDto] })
  commands!: readonly CatalogueCommandDto[];

  @ApiProperty({ type: [SupportKindDto] })
  supportKinds!: readonly SupportKindDto[];

  @ApiProperty({ type: [RoleDto] })
  roles!: readonly RoleDto[];
}

const fieldDto = (name: string, f: Field, language: Language): CatalogueFieldDto => ({
  name,
  kind: f.kind,
  label: f.label[language],
  required: !f.optional,
  personal: f.sealed,
  ...(f.unit === undefined ? {} : { unit: f.unit }),
  ...(f.min === undefined ? {} : { min: f.min }),
  ...(f.max === undefined ? {} : { max: f.max }),
  ...(f.decimals === undefined ? {} : { decimals: f.decimals }),
  ...(f.choices === undefined ? {} : { choices: f.choices }),
  ...(f.concerns === undefined ? {} : { concerns: f.concerns }),
  ...(f.neededIn === undefined ? {} : { neededIn: f.neededIn }),
  ...(f.example === undefined ? {} : { example: f.example }),
  ...(f.fields === undefined ? {} : { fields: fieldDtos(f.fields, language) }),
  ...(f.of === undefined ? {} : { of: fieldDto(name, f.of, language) }),
});

const fieldDtos = (
  fields: Readonly<Record<string, Field>>,
  language: Language,
): CatalogueFieldDto[] => Object.entries(fields).map(([name, f]) => fieldDto(name, f, language));

export const commandDtoOf = (
  def: CommandDef<FamilyState>,
  permitted: boolean,
  language: Language,
): CatalogueCommandDto => ({
  name: def.name,
  path: def.path,
  title: def.title[language],
  permission: def.permission,
  permitted,
  fields: fieldDtos(def.fields, language),
  refusals: def.refusals,
});

export const supportDtoOf = (support: SupportKind, language: Language): SupportKindDto => ({
  kind: support.kind,
  title: support[language],
  ...(support.bkkbn === undefined ? {} : { bkkbn: support.bkkbn }),
  fields: fieldDtos(support.fields, language),
});

export const roleDtoOf = (role: Role, language: Language): RoleDto => {
  const { title, levels, reads, permissions } = roleDef(role);
  return { role, title: title[language], levels, reads, permissions };
};
