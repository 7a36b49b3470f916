import { COMMAND_DEPS, FamilyCommandHandler, FamilyCommandsHandler } from '#libs/commands';
import { knownRules } from '#libs/commands/rule-book';
import { issuableCommands, sqlNikDirectory, type CommandDeps } from '#libs/commands';

import { createLoginLimits, createSearchLimits, type LoginLimitOptions } from '#libs/identity';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccessesController } from './audit/accesses.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { FactIndexFollower } from './audit/fact-index.service.js';
import { AreasController } from './areas/areas.controller.js';
import { BeneficiariesController } from './beneficiaries/beneficiaries.controller.js';
import { SEARCH_LIMITS } from './beneficiaries/search-limits.token.js';
import { BulkController } from './bulk/bulk.controller.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { commandController } from './family-commands/command-controller.js';
import { FamilyController, FamilyHandler } from './family/family.controller.js';
import { ChangesController } from './figures/changes.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { ReceiptController } from './figures/receipt.controller.js';
import { HealthController } from './health/health.controller.js';
import { HistoryController, HistoryHandler } from './history/history.controller.js';
import { LiveController } from './live/live.controller.js';
import { DEFAULT_LIVE_OPTIONS, LIVE_OPTIONS, type LiveOptions } from './live/live-options.js';
import { LiveUpdates } from './live/live-updates.service.js';
import { ProblemFilter } from './http/problem-filter.js';
import { QuietLogger } from './http/quiet-logger.js';
import { JEJAK, type Jejak } from './jejak.js';
import { ReactionFollower } from './reactions/reaction-follower.service.js';
import { ReadModelsController } from './read-models/read-models.controller.js';
import { Rebuilds } from './read-models/rebuilds.service.js';
import { RegistryController } from './registry/registry.controller.js';
import { RegistryHandler } from './registry/registry.query.js';
import { ReportsController } from './reports/reports.controller.js';
import { RehearsalsController } from './rule-sets/rehearsals.controller.js';
import { RiskController } from './risk/risk.controller.js';
import { RuleSetsController } from './rule-sets/rule-sets.controller.js';
import { RequestPipe } from './requests/request-pipe.js';
import { LOGIN_LIMITS } from './sessions/login-limits.token.js';
import { SealsController } from './seals/seals.controller.js';
import { SessionGuard } from './sessions/session.guard.js';
import { SummaryController } from './summary/summary.controller.js';
import { SummaryHandler } from './summary/summary.query.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { TabulationsController } from './tabulations/tabulations.controller.js';
import { ValidityController } from './validity/validity.controller.js';

export interface ApiOptions {
  readonly logger: Logger;
  readonly loginLimits?: LoginLimitOptions;
  readonly live?: LiveOptions;
  /** Where the built pages are, when not beside the built api. */
  readonly pages?: string;
}

const commandDeps = (jejak: Jejak, logger: Logger): CommandDeps => ({
  store: jejak.facts,
  directory: sqlNikDirectory(jejak.sql),
  keyed: jejak.keyed,
  now: Date.now,
  rules: knownRules(jejak.facts, Date.now),
  onStuck: (result) => logger.error({ result }, 'the second half of an act was refused'),
});

// Only the id of a request is bound to its log lines: its address may hold a name.
const logging = (logger: Logger): DynamicModule =>
  LoggerModule.forRoot({
    forRoutes: ['*path'],
    pinoHttp: { logger, autoLogging: false, quietReqLogger: true },
  });

@Module({})
export class ApiModule {
  static over(
    jejak: Jejak,
    { logger, loginLimits, live = DEFAULT_LIVE_OPTIONS }: ApiOptions,
  ): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), logging(logger)],
      controllers: [
        HealthController,
        SessionsController,
        AccountsController,
        AuditController,
        AccessesController,
        ReadModelsController,
        AreasController,
        CatalogueController,
        RegistryController,
        FamilyController,
        RiskController,
        HistoryController,
        SummaryController,
        FiguresController,
        ReceiptController,
        ChangesController,
        LiveController,
        ReportsController,
        SealsController,
        TabulationsController,
        ValidityController,
        RehearsalsController,
        RuleSetsController,
        BulkController,
        BeneficiariesController,
        ...issuableCommands.map(commandController),
      ],
      providers: [
        { provide: JEJAK, useValue: jejak },
        { provide: COMMAND_DEPS, useFactory: () => commandDeps(jejak, logger) },
        { provide: SEARCH_LIMITS, useFactory: () => createSearchLimits(jejak) },
        { provide: LOGIN_LIMITS, useFactory: () => createLoginLimits(jejak, loginLimits) },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        QuietLogger,
        { provide: LIVE_OPTIONS, useValue: live },
        LiveUpdates,
        ReactionFollower,
        FactIndexFollower,
        Rebuilds,
        FamilyCommandHandler,
        FamilyCommandsHandler,
        RegistryHandler,
        FamilyHandler,
        HistoryHandler,
        SummaryHandler,
      ],
    };
  }
}
