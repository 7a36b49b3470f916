const Keluarga = () => null;
export default Keluarga;
