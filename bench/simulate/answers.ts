/** What a system answers to each question; `by` is the operation that asks. */
export type Answers = Map<unknown, Answer>
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
export type Answer = (variables: any, by: string) => Promise<unknown>
