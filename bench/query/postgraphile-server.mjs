import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

// PostGraphile 5 as it comes, on the product's tables.

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
})
const serve = instance.createServ(grafserv).createHandler()
await instance.getSchema()
createServer((request, response) => (request.url === '/' ? response.end() : serve(request, response))).listen(
  Number(process.env.PORT),
  '127.0.0.1',
)
process.on('disconnect', () => process.exit())
