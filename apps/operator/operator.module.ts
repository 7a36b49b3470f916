import { Module } from '@nestjs/common';
import { CopyLogCommand } from './commands/copy-log.command.js';
import { InjectCommander } from 'nest-commander';
import { AccountCommand } from './commands/account.command.js';
import { CheckCommand } from './commands/check.command.js';
import { ExportCommand } from './commands/export.command.js';
import { ForgetCommand } from './commands/forget.command.js';
import { ImportReportCommand } from './commands/import-report.command.js';
import { ParkedCommand } from './commands/parked.command.js';
import { RebuildCommand } from './commands/rebuild.command.js';
import { RehearseCommand } from './commands/rehearse.command.js';
import { ReplayCommand } from './commands/replay.command.js';
import { SealsCommand } from './commands/seals.command.js';
import { SeedCommand } from './commands/seed.command.js';
import { StatusCommand } from './commands/status.command.js';
import { VerifyCommand } from './commands/verify.command.js';

/** Everything an operator can do, a command each. */
@Module({
  providers: [
    SeedCommand,
    ImportReportCommand,
    ReplayCommand,
    RehearseCommand,
    RebuildCommand,
    StatusCommand,
    ParkedCommand,
    CheckCommand,
    AccountCommand,
    ForgetCommand,
    VerifyCommand,
    SealsCommand,
    ExportCommand,
    CopyLogCommand,
  ],
})
export class OperatorModule {
  constructor(@InjectCommander() program: { name(name: string): unknown }) {
    // As it was called: `npm run operator -- seed`, or the program itself.
    program.name(
      process.env['npm_lifecycle_event'] === 'operator' ? 'npm run operator --' : 'operator',
    );
  }
}
