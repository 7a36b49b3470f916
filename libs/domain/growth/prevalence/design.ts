/** How a row came into a survey. A register of everyone measured leaves all three out. */
export interface Sampled {
  readonly weight?: number;
  readonly cluster?: string;
  readonly stratum?: string;
}

export interface Design {
  readonly weights: readonly number[];
  /** The number of each row's cluster; without clusters every row is one. */
  readonly clusterOf: readonly number[];
  /** The number of each cluster's stratum. */
  readonly stratumOf: readonly number[];
  readonly strata: number;
  readonly degreesOfFreedom: number;
}

/**
 * The rows that can be estimated from: once a survey has clusters or strata, rows without are
 * dropped, as WHO does.
 */
export const rowsOfDesign = <R extends Sampled>(rows: readonly R[]): readonly R[] => {
  const clustered = rows.some((r) => r.cluster !== undefined);
  const stratified = rows.some((r) => r.stratum !== undefined);
  return rows.filter(
    (r) => (!clustered || r.cluster !== undefined) && (!stratified || r.stratum !== undefined),
  );
};

/** A missing weight counts 1, or 0 where other rows have one. */
export const designOf = (rows: readonly Sampled[]): Design => {
  const weighted = rows.some((r) => r.weight !== undefined);
  const clusters = new Map<string, number>();
  const strata = new Map<string, number>();
  const stratumOf: number[] = [];
  const clusterOf = rows.map((row, i) => {
    const stratum = row.stratum ?? '';
    // The same cluster name in two strata means two clusters.
    const name = JSON.stringify([stratum, row.cluster ?? i]);
    const known = clusters.get(name);
    if (known !== undefined) return known;
    if (!strata.has(stratum)) strata.set(stratum, strata.size);
    clusters.set(name, stratumOf.length);
    return stratumOf.push(strata.get(stratum) as number) - 1;
  });
  return {
    weights: rows.map((r) => (weighted ? (r.weight ?? 0) : 1)),
    clusterOf,
    stratumOf,
    strata: strata.size,
    degreesOfFreedom: stratumOf.length - strata.size,
  };
};
