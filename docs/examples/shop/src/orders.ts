import type { Pool } from 'pg'

/** An order as the shop keeps it. */
export interface Order {
  readonly id: string
  readonly item: string
  readonly cents: number
  readonly card: string
}

/** Reads an order; undefined where there is none of this id. */
export async function findOrder(database: Pool, id: string): Promise<Order | undefined> {
  const { rows } = await database.query<Order>('SELECT id, item, cents, card FROM orders WHERE id = $1', [id])
  return rows[0]
}
