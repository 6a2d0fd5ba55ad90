Bounds of a range are integers.
--- prog
begin { for ($i : 0.."x") { print($i); } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: the bounds of a range must be integers, not a string [range-bound]
    1 | begin { for ($i : 0.."x") { print($i); } }
      |                      ^~~
