import "@warmline/theme/standalone.css";
