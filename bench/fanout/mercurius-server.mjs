import fastify from 'fastify'
import mercurius from 'mercurius'
import { smallSchema } from './dashboard.ts'
import { liveAnswer, serveChanges } from './reference-answers.ts'

// Reference: mercurius, its subscriptions as its documentation has them. JavaScript, so that types can be checked where
// bench/node_modules was not installed.

const app = fastify()
app.register(mercurius, {
  schema: smallSchema,
  jit: 1,
  subscription: true,
  resolvers: {
    Subscription: {
      live: { subscribe: (_root, _args, { pubsub }) => pubsub.subscribe('changed'), resolve: liveAnswer },
    },
  },
})
const answer = serveChanges(() => app.graphql.pubsub.publish({ topic: 'changed', payload: {} }))
const route = (request, reply) => {
  reply.hijack()
  return answer(request.raw, reply.raw)
}
app.get('/readyz', route)
app.post('/change', route)
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
