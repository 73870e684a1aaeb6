#!/bin/sh
# The command line in the container: docker compose exec app vigil user list
exec node --max-semi-space-size=32 --enable-source-maps -e 'require("/app/dist/src/cli.js").main(process.argv.slice(1), process.cwd())' -- "$@"
