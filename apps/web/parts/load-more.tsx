import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../system/look.js';
import { Button } from './button.js';
import { Failed } from './states.js';

const text: Bilingual = { id: 'Muat berikutnya', en: 'Load more' };

/** What a list that is read page by page says of itself. */
export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: Error | null;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** The way to the next page of a list; where it did not come, what is there stays, and why is said. */
export const LoadMore = ({ list }: { readonly list: Paged }) => {
  const t = useText();
  if (!list.hasNextPage) return null;
  return (
    <>
      {list.isFetchNextPageError && <Failed error={list.error} />}
      <Button
        className="more no-print"
        busy={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {t(text)}
      </Button>
    </>
  );
};
