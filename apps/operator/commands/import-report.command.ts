import { readFile } from 'node:fs/promises';
import { Command } from 'nest-commander';
import { isRefusal } from '#libs/domain/kernel';
import { importReport, JULY_2025 } from '#libs/reports';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

const MARK = { PASS: '✓', FAIL: '✗', UNDETERMINED: '?', MISSING: '!' } as const;

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new CannotDo({
      id: `Berkas ${file} tidak dapat dibaca sebagai JSON.`,
      en: `The file ${file} cannot be read as JSON.`,
    });
  }
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
      if (isRefusal(imported))
        throw new CannotDo(
          imported.code === 'REPORT_ALREADY_KEPT'
            ? {
                id: 'Laporan lain dari penerbit dan periode yang sama sudah tersimpan; yang tersimpan tidak ditimpa.',
                en: 'Another report of the same outlet and period is kept already; it is not overwritten.',
              }
            : {
                id: `Laporan tidak berbentuk benar${imported.field === undefined ? '' : ` pada ${imported.field}`}.`,
                en: `The report is malformed${imported.field === undefined ? '' : ` at ${imported.field}`}.`,
              },
        );
      const { added, stored } = imported;
      this.say(options, {
        id: `Laporan ${stored.id} ${added ? 'disimpan' : 'sudah tersimpan'}: ${stored.verdict}`,
        en: `Report ${stored.id} ${added ? 'kept' : 'was kept already'}: ${stored.verdict}`,
      });
      for (const { outcome, sentence, hypotheses } of stored.checks) {
        print(`${MARK[outcome]} ${sentence[language]}`);
        for (const why of hypotheses) print(`    - ${why[language]}`);
      }
    });
  }
}
