import { DatabaseSync } from 'node:sqlite'

function openOrders(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE orders (id INTEGER PRIMARY KEY, sku TEXT NOT NULL)')
  return database
}

const orders = openOrders()

export function placeOrder(id: number, sku: string): void {
  orders.prepare('INSERT INTO orders (id, sku) VALUES (?, ?)').run(id, sku)
}

export function countOrders(place: string): unknown {
  return orders.prepare('SELECT count(*) FROM orders WHERE place = ?').get(place)
}
