import { areaName } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import { dayOf, toLocal } from '#libs/domain/kernel';
import { authoriseListing, type Account } from '#libs/identity';
import { NIK_PURPOSE, registryCount, registryPage } from '#libs/read-models/registry';
import type { RegistryQuestion, StuntingShown } from '#libs/read-models/registry';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { pastKnownAt } from '../figures/figure-asked.js';
import { settled } from '../figures/settled.js';
import { throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import type { RegistryPageDto } from './registry.dto.js';

/** What an address or a search body may say, after its checks. */
export interface RegistryAsked {
  readonly kecamatan?: string;
  readonly kelurahan?: string;
  readonly category?: Category;
  readonly risk?: 'AT_RISK' | 'NOT_AT_RISK';
  readonly overdue?: boolean;
  readonly members?: boolean;
  readonly stunting?: StuntingShown;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly name?: string;
  readonly nik?: string;
}

export class RegistryQuery extends Query<RegistryPageDto> {
  constructor(
    readonly account: Account,
    readonly asked: RegistryAsked,
  ) {
    super();
  }
}

@QueryHandler(RegistryQuery)
export class RegistryHandler implements IQueryHandler<RegistryQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async execute({ account, asked }: RegistryQuery): Promise<RegistryPageDto> {
    const { kecamatan, kelurahan, risk, nik, knownAt: moment, ...rest } = asked;
    const asOf = asked.asOf ?? dayOf(toLocal(Date.now()));
    const knownAt = pastKnownAt(moment, Date.now());
    const area = kelurahan ?? kecamatan ?? account.area;
    throwIfRefused(authoriseListing(account, area));
    await settled(this.jejak, knownAt);
    const question: RegistryQuestion = {
      ...rest,
      area,
      scope: account.area,
      asOf,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(risk === undefined ? {} : { atRisk: risk === 'AT_RISK' }),
      ...(nik === undefined ? {} : { nikHash: this.jejak.keyed.hash(NIK_PURPOSE, nik) }),
    };
    const [page, total] = await Promise.all([
      registryPage(this.jejak.sql, question),
      registryCount(this.jejak.sql, question),
    ]);
    return {
      asOf,
      ...(knownAt === undefined ? {} : { knownAt }),
      total,
      rows: page.rows.map((row) => ({ ...row, kelurahanName: areaName(row.kelurahan) })),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }
}
