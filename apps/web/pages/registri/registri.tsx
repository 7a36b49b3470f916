const Registri = () => null;
export default Registri;
