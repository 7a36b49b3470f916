import { Command } from 'nest-commander';
import { importReport, JULY_2025, type Imported, type StoredReport } from '#libs/reports';
import { faults } from '../faults.js';
import { readJson } from '../json-file.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

const MARK = { PASS: '✓', FAIL: '✗', UNDETERMINED: '?', MISSING: '!' } as const;

const storedOrThrow = (imported: Imported): StoredReport => {
  if ('stored' in imported) return imported.stored;
  if (imported.status === 'other-kept')
    throw new CannotDo({
      id: 'Laporan lain dari penerbit dan periode yang sama sudah tersimpan; yang tersimpan tidak ditimpa.',
      en: 'Another report of the same outlet and period is kept already; it is not overwritten.',
    });
  const heading = { id: 'Laporan tidak berbentuk benar:', en: 'The report is malformed:' };
  throw new CannotDo(faults(heading, imported.problems), 2);
};

@Command({
  name: 'import-report',
  arguments: '[file]',
  description:
    'Simpan angka terbitan apa adanya dan periksa; tanpa berkas: laporan Juli 2025 / keep published figures as printed and check them; without a file: the report of July 2025',
})
export class ImportReportCommand extends OperatorCommand {
  async run([file]: string[], options?: CommonOptions): Promise<void> {
    const language = this.language(options);
    const input = file === undefined ? JULY_2025 : await readJson(file);
    await withJejak(async ({ facts }) => {
      const imported = await importReport(facts, input);
      const { id, verdict, checks } = storedOrThrow(imported);
      const isNew = imported.status === 'kept';
      this.say(options, {
        id: `Laporan ${id} ${isNew ? 'disimpan' : 'sudah tersimpan'}: ${verdict}`,
        en: `Report ${id} ${isNew ? 'kept' : 'was kept already'}: ${verdict}`,
      });
      for (const { outcome, sentence, hypotheses } of checks) {
        print(`${MARK[outcome]} ${sentence[language]}`);
        for (const why of hypotheses) print(`    - ${why[language]}`);
      }
    });
  }
}
