/**
 * The graph and the one query by which the Hive team measures gateways
 * (https://github.com/graphql-hive/graphql-gateways-benchmark): users and products, joined by reviews to a depth at
 * which the same few records stand in many places. Data of our own, of the same size and in the same relations.
 */
const REVIEWS_OF_USER_COUNT = 2
const TOP_COUNT = 5
const FREE_ABOVE_PRICE = 1_000

interface Product {
  upc: string
  price?: number
  weight?: number
}

/** Of each product what it costs and weighs, whether it is there, and how long each of its reviews is, in characters. */
const goods = [
  { price: 899, weight: 100, inStock: true, reviewLengths: [446, 295, 274, 146] },
  { price: 1_299, weight: 1_000, inStock: false, reviewLengths: [446, 295, 274, 146] },
  { price: 15, weight: 20, inStock: false, reviewLengths: [146] },
  { price: 499, weight: 100, inStock: false, reviewLengths: [146, 866] },
  { price: 1_299, weight: 1_000, inStock: true, reviewLengths: [] },
  { price: 6_999, weight: 300, inStock: true, reviewLengths: [] },
]
const products = goods.map(({ price, weight }, place) => {
  const upc = String(place + 1)
  return { upc, name: `Crate ${upc}`, price, weight }
})
const users = Array.from({ length: 6 }, (_, place) => {
  const id = String(place + 1)
  return { id, name: `Clerk Number ${id}`, username: `clerk${id}`, birthday: 1_234_567_890 }
})
const reviews = goods
  .flatMap(({ reviewLengths }, place) =>
    reviewLengths.map(length => ({ length, product: { upc: String(place + 1) } })),
  )
  .map(({ length, product }, place) => {
    const body = 'Arrived on the day, and whole. '.repeat(length).slice(0, length)
    return { id: String(place + 1), body, product }
  })

/** Whoever wrote it, and whoever asks, it is the first user's. */
const author = { id: '1', username: 'clerk1' }
const reviewsOfUser = () => reviews.slice(0, REVIEWS_OF_USER_COUNT)
const reviewsOf = ({ upc }: Product) => reviews.filter(({ product }) => product.upc === upc)
const topProducts = (_: unknown, { first }: { first: number }) => products.slice(0, first)
const productOf = ({ upc }: Product) => products.find(product => product.upc === upc)
const isInStock = ({ upc }: Product) => goods[Number(upc) - 1]?.inStock

function shippingEstimate({ price = 0, weight = 0 }: Product): number {
  return price > FREE_ABOVE_PRICE ? 0 : weight / 2
}

const userFields = 'id: ID! name: String birthday: Int'
const topField = `topProducts(first: Int = ${TOP_COUNT}): [Product]`

export const shopSubgraphs = {
  accounts: {
    types: `type Query { users: [User] } type User @key(fields: "id") { ${userFields} username: String @shareable }`,
    resolvers: {
      Query: { users: () => users },
      User: { __resolveReference: ({ id }: { id: string }) => users.find(user => user.id === id) },
    },
  },
  inventory: {
    types: `
      type Query { inventorySize: Int }
      type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Query: { inventorySize: () => goods.length },
      Product: {
        __resolveReference: (given: Product) => given,
        inStock: isInStock,
        shippingEstimate,
      },
    },
  },
  products: {
    types: `
      type Query { ${topField} }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: { Query: { topProducts }, Product: { __resolveReference: productOf } },
  },
  reviews: {
    types: `
      type Query { reviewCount: Int }
      type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      Query: { reviewCount: () => reviews.length },
      Review: {
        __resolveReference: ({ id }: { id: string }) => reviews[Number(id) - 1],
        author: () => author,
      },
      User: { __resolveReference: (given: object) => given, reviews: reviewsOfUser },
      Product: { __resolveReference: (given: Product) => given, reviews: reviewsOf },
    },
  },
} as const

/** The same without federation; its fields of Query are written apart, since there is one Query. */
export const plainShop = {
  queries: `users: [User] ${topField}`,
  types: `
    type User { ${userFields} username: String reviews: [Review] }
    type Review { id: ID! body: String product: Product author: User }
    type Product {
      upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review]
    }`,
  resolvers: {
    Query: { users: () => users, topProducts },
    User: { reviews: reviewsOfUser },
    Review: {
      author: () => users[0],
      product: ({ product }: { product: Product }) => productOf(product),
    },
    Product: { inStock: isInStock, shippingEstimate, reviews: reviewsOf },
  },
}

const product = '{ inStock name price shippingEstimate upc weight'
const byAuthor = `author { id username name reviews { id body product ${product} } } }`

export const shopQuestion = `query Shop {
  users { id username name reviews { id body product ${product} reviews { id body ${byAuthor} } } } }
  topProducts ${product} reviews { id body ${byAuthor} } }
}`
