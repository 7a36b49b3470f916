import { issuableCommands } from '#libs/commands';
import { supportKinds } from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import { isRole, mayIssue, ROLES, type Account } from '#libs/identity';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { CatalogueDto, commandDtoOf, roleDtoOf, supportDtoOf } from './catalogue.dto.js';

@ApiTags('reference')
@Controller('api/v1/catalogue')
export class CatalogueController {
  @Get()
  @Describe(
    'Daftar perintah, jenis bantuan dan peran',
    'The commands, the kinds of support and the roles',
    'Enough to draw a form for each command.',
  )
  @ApiOkResponse({ type: CatalogueDto })
  @Problems('UNAUTHENTICATED')
  catalogue(@CurrentAccount() account: Account, @Lang() language: Language): CatalogueDto {
    return {
      commands: issuableCommands.map((def) =>
        commandDtoOf(def, mayIssue(account.role, def.permission), language),
      ),
      supportKinds: [...supportKinds.values()].map((kind) => supportDtoOf(kind, language)),
      roles: Object.keys(ROLES)
        .filter(isRole)
        .map((role) => roleDtoOf(role, language)),
    };
  }
}
