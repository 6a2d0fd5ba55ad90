A pattern of more than 63 characters.
--- prog
begin { print(like(comm, "0123456789012345678901234567890123456789012345678901234567890123")); }
--- args
--check -
--- needs
root
--- exit
1
--- stderr
stdin:1:26: error: a pattern has at most 63 characters beside its stars [pattern-length]
    1 | begin { print(like(comm, "0123456789012345678901234567890123456789012345678901234567890123")); }
      |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
