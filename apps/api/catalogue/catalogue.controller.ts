import { issuableCommands } from '#libs/commands';
import type { Language } from '#libs/domain/kernel';
import { mayIssue, type Account } from '#libs/identity';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { CatalogueDto, commandDtoOf } from './catalogue.dto.js';

@ApiTags('reference')
@Controller('api/v1/catalogue')
export class CatalogueController {
  @Get()
  @Describe(
    'Daftar perintah dan isiannya',
    'The commands and their fields',
    'Enough to draw a form for each.',
  )
  @ApiOkResponse({ type: CatalogueDto })
  @Problems('UNAUTHENTICATED')
  catalogue(@CurrentAccount() account: Account, @Lang() language: Language): CatalogueDto {
    return {
      commands: issuableCommands.map((def) =>
        commandDtoOf(def, mayIssue(account.role, def.permission), language),
      ),
    };
  }
}
