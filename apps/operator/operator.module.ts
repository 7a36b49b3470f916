import { Module } from '@nestjs/common';
import { CopyLogCommand } from './commands/copy-log.command.js';
import { ExportCommand } from './commands/export.command.js';
import { ImportReportCommand } from './commands/import-report.command.js';
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
    VerifyCommand,
    SealsCommand,
    ExportCommand,
    CopyLogCommand,
  ],
})
export class OperatorModule {}
