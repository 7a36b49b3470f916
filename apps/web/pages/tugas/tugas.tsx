const Tugas = () => null;
export default Tugas;
