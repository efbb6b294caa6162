"""What people read: sentences per problem code, in every language we speak."""
