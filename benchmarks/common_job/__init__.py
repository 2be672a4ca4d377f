"""One job that several engines compute from the same columns and the same dated parameters; see
`job`.
"""
