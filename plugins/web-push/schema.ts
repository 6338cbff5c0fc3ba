import type { SchemaAddition, SchemaCall } from 'evenkeel/plugin'
import type { Options } from './options.ts'
import { type SubscribeInput, subscribe, unsubscribe } from './subscribe.ts'
import { vapidKeys } from './vapid-keys.ts'

export function schemaFor(config: Options): SchemaAddition {
  return {
    typeDefs,
    resolvers: {
      Query: {
        webPushPublicKey: {
          ability: 'READ',
          resolve: async (_parent, _args, call) => (await vapidKeys(config, call.store)).publicKey,
        },
      },
      Mutation: {
        webPushSubscribe: {
          ability: 'READ',
          resolve: async (_parent, { input }: { input: SubscribeInput }, call: SchemaCall) => ({
            errors: await subscribe(input, call),
          }),
        },
        webPushUnsubscribe: {
          ability: 'READ',
          resolve: async (_parent, { input }: { input: { endpoint: string } }, call: SchemaCall) => ({
            errors: await unsubscribe(input, call),
          }),
        },
      },
    },
  }
}

const typeDefs = /* GraphQL */ `
  extend type Query {
    """
    What a browser needs to subscribe: the applicationServerKey of PushManager.subscribe, in base64url.
    """
    webPushPublicKey: String
  }

  extend type Mutation {
    """
    Has a browser told about notifications of all projects. Again with the same endpoint: changes what was there.
    """
    webPushSubscribe(input: WebPushSubscribeInput!): WebPushSubscribePayload!
    """
    Ends it. Only for the token it was made with, and for administrators.
    """
    webPushUnsubscribe(input: WebPushUnsubscribeInput!): WebPushUnsubscribePayload!
  }

  """
  What PushSubscription.toJSON gives in a browser.
  """
  input WebPushSubscribeInput {
    """
    The https address that the push service gave the browser.
    """
    endpoint: String!
    """
    The public key of the browser: 65 bytes in base64url.
    """
    p256dh: String!
    """
    The secret of the browser: 16 bytes in base64url.
    """
    auth: String!
    """
    Notifications of lower levels are not sent.
    """
    minLevel: WebPushLevel! = INFO
  }

  input WebPushUnsubscribeInput {
    endpoint: String!
  }

  enum WebPushLevel {
    INFO
    WARNING
    CRITICAL
    EMERGENCY
  }

  """
  Why nothing was changed.
  """
  type WebPushError {
    code: UserErrorCode!
    message: String!
    """
    The input field it is about, from the outermost in.
    """
    path: [String!]!
  }

  type WebPushSubscribePayload {
    errors: [WebPushError!]!
  }

  type WebPushUnsubscribePayload {
    errors: [WebPushError!]!
  }
`
