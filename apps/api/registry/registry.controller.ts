import type { Account } from '#libs/identity';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked, Sent } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { RegistryFiltersDto, RegistryPageDto, RegistrySearchDto } from './registry.dto.js';
import { RegistryQuery, type RegistryAsked } from './registry.query.js';

const READING = ['INVALID_INPUT', 'UNAUTHENTICATED', 'AGGREGATES_ONLY', 'OUTSIDE_AREA'];

@ApiTags('registry')
@Controller('api/v1/families')
export class RegistryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsBehind()
  @Describe(
    'Register keluarga berisiko',
    'The risk registry',
    'Persons in the order of names, within your area, true on `asOf` and as known at `knownAt`; the names are those known now.',
  )
  @ApiOkResponse({ type: RegistryPageDto })
  @Problems(...READING)
  listFamilies(
    @Asked(RegistryFiltersDto) filters: RegistryAsked,
    @CurrentAccount() account: Account,
  ): Promise<RegistryPageDto> {
    return this.queries.execute(new RegistryQuery(account, { ...filters }));
  }

  @Post('search')
  @HttpCode(200)
  @ReadsBehind()
  @Describe(
    'Cari menurut nama atau NIK',
    'Search by name or NIK',
    'A body, because personal data never stand in an address.',
  )
  @ApiBody({ type: RegistrySearchDto, examples: { nama: { value: { name: 'siti contoh' } } } })
  @ApiOkResponse({ type: RegistryPageDto })
  @Problems(...READING, 'MALFORMED_JSON', 'UNSUPPORTED_MEDIA_TYPE', 'BODY_TOO_LARGE')
  searchFamilies(
    @Sent(RegistrySearchDto) asked: RegistryAsked,
    @CurrentAccount() account: Account,
  ): Promise<RegistryPageDto> {
    return this.queries.execute(new RegistryQuery(account, { ...asked }));
  }
}
