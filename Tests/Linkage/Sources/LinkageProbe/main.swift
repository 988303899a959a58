import Identitovigilance

let matricule = try Matricule("2 95 10 99 126 111 93")
print(matricule.cle)
