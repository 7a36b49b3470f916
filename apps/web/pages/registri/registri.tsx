import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { PageTitle } from '../../parts/page-title.js';
import { CopyLink } from '../../parts/copy-link.js';
import { LoadMore } from '../../parts/load-more.js';
import { PersonList } from '../../parts/person-list.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { clockParams, useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useRegistry, type Search } from '../../system/registry.js';
import { ExportButton } from './export-button.js';
import { FilterBar } from './filter-bar.js';
import { useFilters } from './filters.js';
import { SavedViews } from './saved-views.js';
import { SearchBox } from './search-box.js';
import './registri.css';

const texts = {
  title: { id: 'Registri keluarga berisiko', en: 'Risk registry' },
  persons: { id: 'orang', en: 'persons' },
  none: { id: 'Tidak ada yang cocok dengan saringan ini.', en: 'Nobody matches these filters.' },
} satisfies Record<string, Bilingual>;

const Registri = () => {
  const t = useText();
  const format = useFormat();
  const clocks = useClocks();
  const { asOf } = clocks;
  const { filters, set } = useFilters();
  const [search, setSearch] = useState<Search>({});
  const list = useRegistry({ ...filters, ...clockParams(clocks) }, search);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <article>
      <header className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead" role="status">
          {list.data === undefined
            ? '…'
            : `${format.count(list.data.pages[0]?.total ?? 0)} ${t(texts.persons)} · ${format.day(asOf)}`}
        </p>
      </header>
      <SearchBox search={setSearch} />
      <FilterBar filters={filters} set={set} />
      <div className="registry-tools no-print">
        <SavedViews />
        <CopyLink />
        <ExportButton asked={{ ...filters, ...clockParams(clocks) }} />
      </div>
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <PersonList rows={rows} />
      )}
      <LoadMore list={list} />
    </article>
  );
};

export default Registri;
