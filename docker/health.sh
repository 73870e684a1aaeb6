#!/bin/sh
# Does Vigil answer? It answers only to the name by which people reach it.
exec node -e '
  const { VIGIL_ORIGIN: origin, PORT: port } = process.env;
  const headers = origin ? { host: new URL(origin).host } : {};
  require("http")
    .get({ host: "127.0.0.1", port: port || 3000, path: "/sign-in", headers }, (r) => process.exit(r.statusCode === 200 ? 0 : 1))
    .on("error", () => process.exit(1));'
