/**
 * The heading of a page, which names its tab too. `tab`: instead of a heading that names a person,
 * which a browser's history is not to keep.
 */
export const PageTitle = ({
  tab,
  children,
}: {
  readonly tab?: string;
  readonly children: string;
}) => (
  <>
    <title>{`${tab ?? children} · Jejak`}</title>
    <h1>{children}</h1>
  </>
);
