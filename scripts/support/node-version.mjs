const OLDEST = 24;

/** Ends with one line instead of a stack when this Node is too old to run Jejak. */
export const requireNode = () => {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return;
  console.error(
    `Jejak memerlukan Node.js ${OLDEST} atau lebih baru / needs Node.js ${OLDEST} or newer: ini / this is ${process.versions.node}. ` +
      'Jalankan lewat / Run it with "npm start".',
  );
  process.exit(1);
};
