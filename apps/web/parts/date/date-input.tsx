import type { Bilingual } from '#libs/domain/kernel';
import { CalendarDays } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../system/look.js';
import { dayAfter, typedDay, writtenDay } from './written-day.js';
import './date.css';

const texts = {
  form: { id: 'hh/bb/tttt', en: 'dd/mm/yyyy' },
  calendar: { id: 'Pilih dari kalender', en: 'Choose from a calendar' },
  wrong: { id: 'Tulis tanggal seperti 31/07/2025', en: 'Write a date like 31/07/2025' },
  late: { id: 'Paling lambat', en: 'No later than' },
  early: { id: 'Paling awal', en: 'No earlier than' },
} satisfies Record<string, Bilingual>;

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

interface Props {
  readonly id?: string;
  /** An ISO day, or what was typed instead of one; empty for none. */
  readonly value: string;
  /** Told only a day between the limits, or nothing at all. */
  readonly set: (day: string) => void;
  /** Told what is no such day, where whoever asks wants to know. */
  readonly setWrong?: (text: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly label?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/**
 * A date in the form of the page's language, whatever language the browser has: typed, moved by the
 * arrow keys, or taken from the device's own calendar.
 */
export const DateInput = (props: Props) => {
  const { value, set, setWrong, min, max } = props;
  const t = useText();
  const own = useId();
  const id = props.id ?? own;
  const input = useRef<HTMLInputElement>(null);
  const native = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(true);
  const wrongOf = (text: string): string | undefined => {
    const day = typedDay(text);
    if (text.trim() === '') return undefined;
    if (day === undefined) return t(texts.wrong);
    if (max !== undefined && day > max) return `${t(texts.late)} ${writtenDay(max)}`;
    return min !== undefined && day < min ? `${t(texts.early)} ${writtenDay(min)}` : undefined;
  };
  // A day that was set elsewhere takes the place of what was left behind here.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(undefined);
  }, [value]);
  const text = typed ?? writtenDay(value);
  const wrong = wrongOf(text);
  const take = (next: string): void => {
    setTyped(next);
    if (wrongOf(next) === undefined) set(typedDay(next) ?? '');
    else setWrong?.(next);
  };
  const step = (event: KeyboardEvent): void => {
    const days = STEPS[event.key];
    const day = typedDay(text);
    if (days === undefined || day === undefined) return;
    event.preventDefault();
    take(writtenDay(dayAfter(day, days)));
  };
  const said = left && wrong !== undefined;
  return (
    <span className="date-input">
      <input
        ref={input}
        id={id}
        className="input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={props.placeholder ?? t(texts.form)}
        aria-label={props.label}
        aria-invalid={said || props.invalid === true}
        aria-describedby={said ? `${id}-no-day` : props.describedBy}
        required={props.required}
        value={text}
        onChange={(e) => {
          setLeft(false);
          take(e.target.value);
        }}
        onKeyDown={step}
        onBlur={() => {
          setLeft(true);
          if (wrong === undefined) setTyped(undefined);
        }}
      />
      <button
        type="button"
        aria-label={t(texts.calendar)}
        title={t(texts.calendar)}
        onClick={() => native.current?.showPicker()}
      >
        <CalendarDays size={18} aria-hidden="true" />
      </button>
      <input
        ref={native}
        className="native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        value={typedDay(value) ?? ''}
        onChange={(e) => {
          setTyped(undefined);
          set(e.target.value);
        }}
      />
      {said && (
        <span className="no-day" id={`${id}-no-day`} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
};
