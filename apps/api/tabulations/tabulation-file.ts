import type { Language } from '#libs/domain/kernel';
import {
  tabulationCsv,
  tabulationPdf,
  tabulationXlsx,
  type ShownCell,
  type Tabulation,
} from '#libs/tabulation';
import { StreamableFile } from '@nestjs/common';
import type { FORMATS } from './tabulations.dto.js';

export type FileFormat = Exclude<(typeof FORMATS)[number], 'json'>;

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const contentOf = async (
  tabulation: Tabulation<ShownCell>,
  format: FileFormat,
  language: Language,
): Promise<Buffer> => {
  if (format === 'csv') return Buffer.from(tabulationCsv(tabulation, language));
  return format === 'xlsx'
    ? tabulationXlsx(tabulation, language)
    : tabulationPdf(tabulation, language);
};

/** A tabulation as a file to take along; a printed page opens where it is. */
export const tabulationFile = async (
  tabulation: Tabulation<ShownCell>,
  format: FileFormat,
  language: Language,
): Promise<StreamableFile> => {
  const { kind, area, period } = tabulation;
  const name = `${kind}_${area}_${period.id}.${format}`;
  return new StreamableFile(await contentOf(tabulation, format, language), {
    type: TYPES[format],
    disposition: `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
  });
};
