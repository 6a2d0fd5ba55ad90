A setting that does not exist, and one like it.
--- prog
config = { max_strln = 5 }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: there is no setting 'max_strln' [unknown-setting]
    1 | config = { max_strln = 5 }
      |            ^~~~~~~~~~~~~
hint: did you mean 'max_strlen'?
