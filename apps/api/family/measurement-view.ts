import {
  growthReadings,
  warningTexts,
  type Measurement,
  type PersonState,
} from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import { growthView } from './growth-view.js';
import type { MeasurementDto } from './life.dto.js';

const viewed = (
  m: Measurement,
  growth: ReturnType<typeof growthReadings>,
  language: Language,
): MeasurementDto => {
  const reading = growth.get(m.factId);
  return {
    ...m,
    warningTexts: m.warnings.map((code) => warningTexts[code]?.[language] ?? code),
    ...(reading === undefined ? {} : { growth: growthView(reading, language) }),
  };
};

/** A person's measurements, oldest first, each with what it comes to. */
export const measurementViews = (person: PersonState, language: Language): MeasurementDto[] => {
  const growth = growthReadings(person);
  return person.measurements.map((m) => viewed(m, growth, language));
};
