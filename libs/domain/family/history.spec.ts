import { history, type HistoryEntry } from './history.js';
import {
  agusAdded,
  corrected,
  factCalled,
  family,
  familyRegistered,
  given,
  KADER,
  measured,
  voided,
  weighing,
  type Story,
} from './testing/index.js';

const told = (language: 'id' | 'en', ...story: Story): readonly HistoryEntry[] =>
  history(given(...story).facts, language);

describe('the history', () => {
  it('tells every fact in the order recorded, in both languages', () => {
    expect(told('id', family).map((entry) => entry.sentence)).toEqual([
      'Keluarga didaftarkan di kelurahan Asam',
      'Agus dicatat sebagai anggota keluarga',
      'Siti dicatat sebagai anggota keluarga',
      'Budi dicatat sebagai anggota keluarga',
    ]);
    expect(told('en', family, measured()).at(-1)?.sentence).toBe(
      'Budi measured: 9.9 kg; 78.5 cm (PB)',
    );
    expect(told('id', family, measured()).at(-1)?.sentence).toBe(
      'Budi diukur: 9,9 kg; 78,5 cm (PB)',
    );
  });

  it('says who, when on each clock, and what was odd', () => {
    const late = measured(
      {},
      { on: '2025-06-20', recordedAt: '2025-07-25T02:00:00.000Z', warnings: ['LATE_ENTRY'] },
    );
    expect(told('id', family, late).at(-1)).toMatchObject({
      version: 5,
      occurredAt: '2025-06-20T00:00:00+07:00',
      capturedAt: '2025-07-25T09:00:00+07:00',
      recordedAt: '2025-07-25T02:00:00.000Z',
      actor: KADER.actor,
      roleName: 'Kader posyandu',
      warnings: [{ code: 'LATE_ENTRY', text: 'Dicatat lebih dari 30 hari kemudian' }],
    });
  });

  it('keeps what was said beside what is true now', () => {
    const entries = told('id', family, weighing, corrected());
    expect(entries.at(-2)).toMatchObject({
      sentence: 'Budi diukur: 9,9 kg; 78,5 cm (PB)',
      correctedSentence: 'Budi diukur: 10,4 kg; 78,5 cm (PB)',
      correctedBy: [factCalled('correction')],
    });
    expect(entries.at(-1)).toMatchObject({
      sentence: 'Diperbaiki: “Budi diukur: 9,9 kg; 78,5 cm (PB)”; Salah baca timbangan',
      amends: factCalled('weighing'),
    });
  });

  it('tells of a void, and of what it takes out', () => {
    const entries = told('en', family, weighing, voided());
    expect(entries.at(-2)?.voidedBy).toBe(factCalled('void'));
    expect(entries.at(-1)?.sentence).toMatch(/^Voided: “Budi measured/);
  });

  it('forgets only the correction when that is voided', () => {
    const undo = voided({ targetId: factCalled('correction') });
    const [first, second] = told('id', family, weighing, corrected(), undo).slice(-3);
    expect(first).toMatchObject({ correctedBy: [] });
    expect(first).not.toHaveProperty('correctedSentence');
    expect(second?.voidedBy).toBe(factCalled('void'));
  });

  it('has a word for whoever was forgotten', () => {
    const forgotten = agusAdded({ name: undefined });
    expect(told('id', familyRegistered(), forgotten).at(-1)?.sentence).toBe(
      'Anggota keluarga dicatat sebagai anggota keluarga',
    );
    expect(told('en', familyRegistered(), forgotten).at(-1)?.sentence).toMatch(/^A member of the/);
  });
});
