import pg from 'pg';

/**
 * Marks an empty log as a demonstration, as the owner of the database. False when the log holds
 * facts already and is a real one: that never changes.
 */
export const markDemonstration = async (owner: pg.ClientConfig): Promise<boolean> => {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ marked: boolean }>(
      'SELECT log.mark_demonstration() AS marked',
    );
    return rows[0]?.marked === true;
  } finally {
    await client.end();
  }
};
