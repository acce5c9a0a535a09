/** What stands in the way of keeping a record, at which field, and what to do about it. */
export type Complaint = { readonly field: string; readonly message: string };
