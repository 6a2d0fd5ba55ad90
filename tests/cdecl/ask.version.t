The kernel's version, compared.
--- prog
begin { @ = (kver >= kver("4.0"), kver > kver("99"), kver("6.12") == 0x060c00, kver("6.12.300")); if (kver < kver("4.4")) { @old = nothing; } }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(bool,bool,bool,int32) (tuple true:bool false:bool true:bool 396543:int32):(bool,bool,bool,int32))
    (block):void))
