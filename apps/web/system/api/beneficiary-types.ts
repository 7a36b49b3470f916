/** Whom another agency serves, as the API answers. */
export interface FoundMember {
  readonly personId: string;
  /** Null once forgotten. */
  readonly initials: string | null;
  readonly sex: 'L' | 'P';
  /** In whole years. */
  readonly age: number;
}

export interface FoundFamily {
  readonly familyId: string;
  readonly kelurahanName: string;
  readonly served: boolean;
  readonly members: readonly FoundMember[];
}

export interface ServedFamilies {
  readonly families: readonly {
    readonly familyId: string;
    readonly kelurahanName: string;
    readonly lastAt: string;
    readonly members: readonly { readonly personId: string; readonly name: string | null }[];
  }[];
  readonly next?: string;
}
