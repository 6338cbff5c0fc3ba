import { isJson, type Json, knownText } from './json.ts'
import type { Tags } from './tags.ts'

const CUSTOMER = 'customer'

/** Lets `contexts.business.customer` be the tag `customer`, unless the event has that tag. */
export function tagCustomer(tags: Tags, contexts: Json): void {
  const { business } = contexts
  const customer = isJson(business) ? knownText(business[CUSTOMER])?.trim() : null
  if (!customer || CUSTOMER in tags.byKey) return
  tags.byKey[CUSTOMER] = customer
  tags.list.push({ key: CUSTOMER, value: customer })
}
