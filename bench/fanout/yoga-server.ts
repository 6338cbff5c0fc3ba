import { createServer } from 'node:http'
import { useServer } from 'graphql-ws/use/ws'
import { createPubSub, createSchema, createYoga } from 'graphql-yoga'
import { WebSocketServer } from 'ws'
import { smallSchema } from './dashboard.ts'
import { liveAnswer, serveChanges } from './reference-answers.ts'

// Reference: graphql-ws and graphql-yoga put together as their documentation does, one execution a subscriber.

const pubSub = createPubSub<{ changed: [] }>()
const yoga = createYoga({
  schema: createSchema({
    typeDefs: smallSchema,
    resolvers: { Subscription: { live: { subscribe: () => pubSub.subscribe('changed'), resolve: liveAnswer } } },
  }),
  logging: false,
})
const { execute, subscribe } = yoga.getEnveloped()
const server = createServer(serveChanges(() => pubSub.publish('changed')))
useServer(
  {
    execute,
    subscribe,
    async onSubscribe(_context, _id, { query, variables, operationName }) {
      const { schema, parse, validate, contextFactory } = yoga.getEnveloped()
      const document = parse(query)
      const errors = validate(schema, document)
      if (errors.length > 0) return errors
      return { schema, document, contextValue: await contextFactory(), variableValues: variables, operationName }
    },
  },
  new WebSocketServer({ server, path: '/graphql' }),
)
server.listen(Number(process.env.PORT), '127.0.0.1')
