import type { Position } from '#libs/domain/kernel';

/*
 * Both adapters count facts from 1 without a gap and write the count in decimal digits. Nobody
 * else may rely on that.
 */
const POSITION = /^(0|[1-9]\d{0,17})$/;

export const isPosition = (text: string): text is Position => POSITION.test(text);

export const comparePositions = (a: Position, b: Position): number =>
  a.length === b.length ? (a < b ? -1 : a === b ? 0 : 1) : a.length - b.length;

export const distanceBetween = (from: Position | undefined, to: Position): number =>
  Number(BigInt(to) - BigInt(from ?? 0));
