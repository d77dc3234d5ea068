export { SupportRoot as Root, type SupportRootProps as RootProps } from "./root/SupportRoot.tsx";
export { SupportAnnouncer as Announcer } from "./announcer/SupportAnnouncer.tsx";
export { SupportLauncher as Launcher } from "./launcher/SupportLauncher.tsx";
export { SupportLauncherBadge as LauncherBadge } from "./launcher/SupportLauncherBadge.tsx";
export { SupportGreeting as Greeting } from "./greeting/SupportGreeting.tsx";
export { SupportGreetingPhoto as GreetingPhoto } from "./greeting/SupportGreetingPhoto.tsx";
export { SupportGreetingName as GreetingName } from "./greeting/SupportGreetingName.tsx";
export { SupportGreetingText as GreetingText } from "./greeting/SupportGreetingText.tsx";
export { SupportGreetingOpen as GreetingOpen } from "./greeting/SupportGreetingOpen.tsx";
export { SupportGreetingDismiss as GreetingDismiss } from "./greeting/SupportGreetingDismiss.tsx";
export { SupportWindow as Window, type SupportWindowProps as WindowProps } from "./window/SupportWindow.tsx";
export { SupportHeader as Header } from "./window/SupportHeader.tsx";
export { SupportTitle as Title } from "./window/SupportTitle.tsx";
export { SupportClose as Close } from "./window/SupportClose.tsx";
export { SupportContent as Content } from "./window/SupportContent.tsx";
export { SupportConnection as Connection } from "./connection/SupportConnection.tsx";
export { SupportUnkept as Unkept } from "./unkept/SupportUnkept.tsx";
export { SupportIncidents as Incidents } from "./incident/SupportIncidents.tsx";
export {
  SupportIncident as Incident,
  type SupportIncidentProps as IncidentProps,
} from "./incident/SupportIncident.tsx";
export { SupportIncidentTitle as IncidentTitle } from "./incident/SupportIncidentTitle.tsx";
export { SupportIncidentStanding as IncidentStanding } from "./incident/SupportIncidentStanding.tsx";
export { SupportIncidentText as IncidentText } from "./incident/SupportIncidentText.tsx";
export { SupportIncidentFollow as IncidentFollow } from "./incident/SupportIncidentFollow.tsx";
export { SupportIncidentLink as IncidentLink } from "./incident/SupportIncidentLink.tsx";
export { SupportIncidentDismiss as IncidentDismiss } from "./incident/SupportIncidentDismiss.tsx";
export { SupportIncidentLetter as IncidentLetter } from "./incident/SupportIncidentLetter.tsx";
export { SupportIncidentsMore as IncidentsMore } from "./incident/SupportIncidentsMore.tsx";
export { SupportIncidentsStale as IncidentsStale } from "./incident/SupportIncidentsStale.tsx";
export { SupportNotify as Notify } from "./notify/SupportNotify.tsx";
export { SupportNotifyButton as NotifyButton } from "./notify/SupportNotifyButton.tsx";
export { SupportNotifyPanel as NotifyPanel } from "./notify/SupportNotifyPanel.tsx";
export { SupportNotifySound as NotifySound } from "./notify/SupportNotifySound.tsx";
export { SupportNotifySystem as NotifySystem } from "./notify/SupportNotifySystem.tsx";
export { SupportNotifyHint as NotifyHint } from "./notify/SupportNotifyHint.tsx";
export { SupportView as View, type SupportViewProps as ViewProps } from "./view/SupportView.tsx";
export { SupportGo as Go, type SupportGoProps as GoProps } from "./view/SupportGo.tsx";
export {
  SupportTranscript as Transcript,
  type SupportTranscriptProps as TranscriptProps,
} from "./transcript/SupportTranscript.tsx";
export {
  SupportTranscriptSave as TranscriptSave,
  type SupportTranscriptSaveProps as TranscriptSaveProps,
} from "./transcript/SupportTranscriptSave.tsx";
export { SupportTranscriptStatus as TranscriptStatus } from "./transcript/SupportTranscriptStatus.tsx";
export { SupportOwnData as OwnData } from "./own-data/SupportOwnData.tsx";
export { SupportOwnDataSave as OwnDataSave } from "./own-data/SupportOwnDataSave.tsx";
export { SupportOwnDataErase as OwnDataErase } from "./own-data/SupportOwnDataErase.tsx";
export { SupportOwnDataConfirm as OwnDataConfirm } from "./own-data/SupportOwnDataConfirm.tsx";
export { SupportOwnDataStatus as OwnDataStatus } from "./own-data/SupportOwnDataStatus.tsx";
