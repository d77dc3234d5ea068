export { RatingRoot as Root, type RatingRootProps as RootProps } from "./root/RatingRoot.tsx";
export { RatingQuestion as Question } from "./question/RatingQuestion.tsx";
export { RatingHint as Hint } from "./question/RatingHint.tsx";
export { RatingFaces as Faces } from "./faces/RatingFaces.tsx";
export { RatingFace as Face, type RatingFaceProps as FaceProps } from "./face/RatingFace.tsx";
export { RatingDrawing as Drawing } from "./face/RatingDrawing.tsx";
export { RatingWord as Word } from "./face/RatingWord.tsx";
export { RatingSaved as Saved } from "./saved/RatingSaved.tsx";
export { RatingUndo as Undo } from "./saved/RatingUndo.tsx";
