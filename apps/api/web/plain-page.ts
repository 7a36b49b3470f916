/** What is shown where the pages were not built. */
export const PLAIN_PAGE = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jejak</title>
<h1>Jejak</h1>
<p>Sistem pendampingan keluarga berisiko stunting, Kota Pangkalpinang.</p>
<ul>
<li><a href="/api/docs">Uraian API</a> (<a href="/api/docs/openapi.json">OpenAPI</a>)</li>
<li><a href="/health/ready">Keadaan layanan</a></li>
</ul>
</html>
`;
